namespace Discord.Interactions;

/// <summary>Opens the modals that are declared as <see cref="IModal"/> classes.</summary>
public static class IDiscordInteractionExtentions
{
    public static Task RespondWithModalAsync<T>(
        this IDiscordInteraction interaction, string customId, RequestOptions? options = null,
        Action<ModalBuilder>? modifyModal = null) where T : class, IModal =>
        RespondAsync(interaction, customId, ModalCache.Get(typeof(T)), modal: null, options, modifyModal);

    public static Task RespondWithModalAsync<T>(
        this IDiscordInteraction interaction, string customId, InteractionService interactionService,
        RequestOptions? options = null, Action<ModalBuilder>? modifyModal = null) where T : class, IModal =>
        RespondAsync(
            interaction, customId, ModalCache.GetOrAdd(typeof(T), interactionService), modal: null, options, modifyModal);

    /// <summary>Opens the modal with what the given instance holds already filled in.</summary>
    public static Task RespondWithModalAsync<T>(
        this IDiscordInteraction interaction, string customId, T modal, RequestOptions? options = null,
        Action<ModalBuilder>? modifyModal = null) where T : class, IModal =>
        RespondAsync(interaction, customId, ModalCache.Get(typeof(T)), modal, options, modifyModal);

    private static Task RespondAsync(
        IDiscordInteraction interaction, string customId, ModalInfo info, IModal? modal, RequestOptions? options,
        Action<ModalBuilder>? modifyModal)
    {
        var builder = new ModalBuilder(modal?.Title ?? info.Title, customId);
        foreach (var input in info.TextComponents)
            builder.AddTextInput(input.ToBuilder(modal is null ? input.InitialValue : input.GetValue(modal)?.ToString()));

        modifyModal?.Invoke(builder);
        return interaction.RespondWithModalAsync(builder.Build(), options);
    }
}
