namespace Discord;

public static class UserExtensions
{
    /// <summary>A direct message, in the channel there is or in a new one.</summary>
    public static async Task<IUserMessage> SendMessageAsync(
        this IUser user, string? text = null, bool isTTS = false, Embed? embed = null, RequestOptions? options = null,
        AllowedMentions? allowedMentions = null, MessageComponent? components = null, Embed[]? embeds = null)
    {
        var channel = await user.CreateDMChannelAsync(options);
        return await channel.SendMessageAsync(
            text, isTTS, embed, options, allowedMentions, components: components, embeds: embeds);
    }
}
