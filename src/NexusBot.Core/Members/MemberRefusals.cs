namespace NexusBot.Core.Members;

public static class MemberRefusals
{
    public static Refusal UnknownZone(string typed) => new(
        "member.unknown-zone",
        $"I know no time zone called “{TypedText.Echo(typed)}”. Name a big city that has your time, like Nairobi or Berlin.");
}
