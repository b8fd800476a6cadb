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
        var text = Graphemes.Cut($"{Opening(interaction.User)}\n{response.Text}", DiscordConfig.MaxMessageSize);
        try
        {
            var channel = await interaction.User.CreateDMChannelAsync();
            if (response.Files.Count > 0)
            {
                await channel.SendFilesAsync(
                    response.Attachments, text.Trim(), embed: response.Embed, allowedMentions: AllowedMentions.None, options: response.Options);
            }
            else
            {
                await channel.SendMessageAsync(text.Trim(), embed: response.Embed, allowedMentions: AllowedMentions.None);
            }

            logger.LogWarning("Interaction {InteractionId} was answered too late, by a direct message", interaction.Id);
        }
        catch (Exception e) when (Reply.IsUndelivered(e))
        {
            // Nothing reaches the member any more, so this line is all that tells of it.
            logger.LogWarning("Interaction {InteractionId} was answered too late, and by direct message neither: {Reason}", interaction.Id, e.GetType().Name);
        }
    }

    private static string Opening(SocketUser caller)
    {
        var from = caller is SocketGuildUser member ? $" from {UserText.Line(member.Guild.Name)}" : "";
        return $"Here is your answer{from}. It took longer than Discord waits for one.";
    }
}
