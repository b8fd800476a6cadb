using System.Globalization;
using Discord;
using NexusBot.Core;
using NodaTime;

namespace NexusBot.Modules.Rendering;

/// <summary>Gives the arguments of Core's sentences their form in Discord: ids as mentions, moments as tags, text as it was written.</summary>
internal sealed class DiscordFormat : IFormatProvider, ICustomFormatter
{
    private static readonly DiscordFormat s_instance = new();

    private DiscordFormat()
    {
    }

    public static string Of(Refusal refusal) => Of(refusal.Message);

    public static string Of(FormattableString sentence) => sentence.ToString(s_instance);

    public object? GetFormat(Type? formatType) => formatType == typeof(ICustomFormatter) ? this : null;

    public string Format(string? format, object? arg, IFormatProvider? formatProvider) => arg switch
    {
        MemberId member => Who.Of(member),
        RoleId role => MentionUtils.MentionRole(role.Value),
        ChannelId channel => MentionUtils.MentionChannel(channel.Value),
        Instant instant => When.Full(instant),
        string text => UserText.Line(text),
        IFormattable value => value.ToString(format, CultureInfo.InvariantCulture),
        _ => arg?.ToString() ?? "",
    };
}
