using Discord;

namespace NexusBot.DiscordClient.Tests.Interactions.Support;

internal sealed record FakeOption(
    string Name, ApplicationCommandOptionType Type, object? Value, IReadOnlyCollection<IApplicationCommandInteractionDataOption> Options)
    : IApplicationCommandInteractionDataOption;
