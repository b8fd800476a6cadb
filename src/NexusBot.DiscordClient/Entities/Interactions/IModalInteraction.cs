namespace Discord;

public interface IModalInteraction : IDiscordInteraction
{
    new IModalInteractionData Data { get; }
    IUserMessage? Message { get; }

    Task UpdateAsync(Action<MessageProperties> func, RequestOptions? options = null);

    Task DeferLoadingAsync(bool ephemeral = false, RequestOptions? options = null);
}
