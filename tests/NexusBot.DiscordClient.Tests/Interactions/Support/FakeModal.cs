using Discord;

namespace NexusBot.DiscordClient.Tests.Interactions.Support;

internal sealed class FakeModal(FakeModalData data)
    : FakeInteraction(InteractionType.ModalSubmit, data), IModalInteraction
{
    IModalInteractionData IModalInteraction.Data => data;

    public IUserMessage? Message => null;

    public static FakeModal Of(string customId, params (string CustomId, string Value)[] inputs) => new(new FakeModalData(
        customId,
        Array.ConvertAll(inputs, i => new FakeComponentData(i.CustomId, ComponentType.TextInput) { Value = i.Value })));

    public Task UpdateAsync(Action<MessageProperties> func, RequestOptions? options = null) => NoteAsync("update");

    public Task DeferLoadingAsync(bool ephemeral = false, RequestOptions? options = null) => NoteAsync("defer loading");
}
