using Discord;

namespace NexusBot.DiscordClient.Tests.Interactions.Support;

internal sealed record FakeComponentData(string CustomId, ComponentType Type) : IComponentInteractionData
{
    public string? Value { get; init; }

    public IReadOnlyCollection<string> Values { get; init; } = [];

    public IReadOnlyCollection<IChannel> Channels => [];

    public IReadOnlyCollection<IUser> Users => [];

    public IReadOnlyCollection<IRole> Roles => [];

    public IReadOnlyCollection<IGuildUser> Members => [];
}
