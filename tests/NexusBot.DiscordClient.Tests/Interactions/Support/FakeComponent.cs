using Discord;

namespace NexusBot.DiscordClient.Tests.Interactions.Support;

internal sealed class FakeComponent(FakeComponentData data)
    : FakeInteraction(InteractionType.MessageComponent, data), IComponentInteraction
{
    IComponentInteractionData IComponentInteraction.Data => data;

    public IUserMessage Message => null!;

    public static FakeComponent Button(string customId) => new(new FakeComponentData(customId, ComponentType.Button));

    public static FakeComponent Select(string customId, params string[] values) =>
        new(new FakeComponentData(customId, ComponentType.SelectMenu) { Values = values });

    public Task UpdateAsync(Action<MessageProperties> func, RequestOptions? options = null) => NoteAsync("update");

    public Task DeferLoadingAsync(bool ephemeral = false, RequestOptions? options = null) => NoteAsync("defer loading");
}
