namespace Discord;

public interface IComponentInteraction : IDiscordInteraction
{
    new IComponentInteractionData Data { get; }
    IUserMessage Message { get; }

    Task UpdateAsync(Action<MessageProperties> func, RequestOptions? options = null);

    Task DeferLoadingAsync(bool ephemeral = false, RequestOptions? options = null);
}
