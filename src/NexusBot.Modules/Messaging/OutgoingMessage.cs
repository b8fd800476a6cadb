using Discord;

namespace NexusBot.Modules.Messaging;

/// <summary>A message for a channel or a DM. It pings nobody unless <paramref name="Mentioned"/> names the one member it is for.</summary>
internal sealed record OutgoingMessage(Embed Embed, MessageComponent? Components = null, ulong? Mentioned = null)
{
    public string? Text => Mentioned is { } member ? MentionUtils.MentionUser(member) : null;

    public AllowedMentions AllowedMentions =>
        Mentioned is { } member ? new AllowedMentions(AllowedMentionTypes.None) { UserIds = [member] } : AllowedMentions.None;

    public void Fill(MessageProperties message)
    {
        message.Content = Text ?? "";
        message.Embed = Embed;
        message.Components = Components ?? new ComponentBuilder().Build();
        message.AllowedMentions = AllowedMentions;
    }
}
