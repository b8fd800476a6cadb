using Discord.Wire;

namespace Discord.Rest.Api;

/// <summary>The answers to an interaction that are not messages.</summary>
internal static class ResponseBodies
{
    private const int MaxChoices = 25;

    /// <summary>"Working on it": in a message of its own, or without a sign.</summary>
    public static InteractionResponseBody Deferred(bool isLoading, bool ephemeral) => new()
    {
        Type = isLoading
            ? InteractionResponseType.DeferredChannelMessageWithSource
            : InteractionResponseType.DeferredUpdateMessage,
        Data = ephemeral ? new InteractionResponseData { Flags = MessageFlags.Ephemeral } : null,
    };

    public static InteractionResponseBody Of(Modal modal) => new()
    {
        Type = InteractionResponseType.Modal,
        Data = new InteractionResponseData
        {
            CustomId = modal.CustomId,
            Title = modal.Title,
            Components = ComponentBodies.From(modal.Component.Components),
        },
    };

    public static InteractionResponseBody Of(IEnumerable<AutocompleteResult>? results)
    {
        CommandChoiceModel[] choices =
            [.. (results ?? []).Select(result => new CommandChoiceModel { Name = result.Name, Value = result.Value })];
        Limits.AtMost(choices.Length, MaxChoices, nameof(results));
        return new InteractionResponseBody
        {
            Type = InteractionResponseType.ApplicationCommandAutocompleteResult,
            Data = new InteractionResponseData { Choices = choices },
        };
    }
}
