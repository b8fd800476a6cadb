using Discord;
using Discord.WebSocket;
using Microsoft.Extensions.Logging;
using NexusBot.Modules.Rendering;

namespace NexusBot.Modules.Dispatch;

/// <summary>The way of an answer that Discord takes no more, a quarter of an hour after the click. All our answers are for the caller alone,
/// so it becomes a direct message.</summary>
public sealed class LateAnswers(ILogger<LateAnswers> logger)
{
    // Buttons stay behind: what they act on is looked for in the server, which a direct message has none of.
    internal async Task SendAsync(SocketInteraction interaction, Response response)
    {
        var channel = await interaction.User.CreateDMChannelAsync();
        var text = Graphemes.Cut($"{Opening(interaction.User)}\n{response.Text}", DiscordConfig.MaxMessageSize);
        await channel.SendMessageAsync(text.Trim(), embed: response.Embed, allowedMentions: AllowedMentions.None);
        logger.LogWarning("Interaction {InteractionId} was answered too late, by a direct message", interaction.Id);
    }

    private static string Opening(SocketUser caller)
    {
        var from = caller is SocketGuildUser member ? $" from {UserText.Line(member.Guild.Name)}" : "";
        return $"Here is your answer{from}. It took longer than Discord waits for one.";
    }
}
