using Discord;

namespace NexusBot.DiscordClient.Tests.Interactions.Support;

internal sealed record FakeModalData(string CustomId, IReadOnlyCollection<IComponentInteractionData> Components)
    : IModalInteractionData;
