using NexusBot.Core.Texts;

namespace NexusBot.Core.Members;

public static class MemberFileRefusals
{
    public static Refusal NotOnDiscord(string name) => new(
        "file.not-on-discord",
        $"“{TypedText.Echo(name)}” does not lie on Discord's own servers, so I did not fetch it. Attach the file itself.");

    public static Refusal TooLarge(string name, int maxBytes) => new(
        "file.too-large",
        $"“{TypedText.Echo(name)}” is larger than {maxBytes / (1024 * 1024)} MB. Make it smaller and attach it again.");

    public static Refusal Gone(string name) => new(
        "file.gone", $"Discord no longer has “{TypedText.Echo(name)}”. Attach it again.");

    public static Refusal Unreachable(string name) => new(
        "file.unreachable", $"“{TypedText.Echo(name)}” did not arrive from Discord. Try again in a minute.");
}
