using Discord;
using Discord.Interactions;
using NexusBot.DiscordClient.Tests.Gateway.Scripted;
using NexusBot.DiscordClient.Tests.Interactions.Support;
using Xunit;

namespace NexusBot.DiscordClient.Tests.Interactions.OverTheWire;

/// <summary>All five selects, with what the cache knows and what only the interaction tells of.</summary>
public sealed class SelectsOverTheWireTests
{
    private const string Users = """ "users":{"20":{"id":"20","username":"ada"},"21":{"id":"21","username":"left"}},"members":{"20":{"nick":"Countess","roles":["31"]}}""";
    private const string Roles = """ "roles":{"31":{"id":"31","name":"Mentor","permissions":"0"},"39":{"id":"39","name":"Brand new","permissions":"0"}}""";
    private const string Both = """ "users":{"20":{"id":"20","username":"ada"}},"members":{"20":{"roles":[]}},"roles":{"39":{"id":"39","name":"Brand new","permissions":"0"}}""";
    private const string Channels = """ "channels":{"41":{"id":"41","type":0,"name":"nexus"},"49":{"id":"49","type":11,"name":"a thread","parent_id":"41"}}""";

    [Theory]
    [InlineData(3, "text", """["a","b"]""", "", "a b")]
    [InlineData(3, "number", """["3","4"]""", "", "7")]
    [InlineData(3, "kind", """["Concept"]""", "", "Concept")]
    [InlineData(3, "none", "[]", "", "0 chosen")]
    [InlineData(5, "user", """["20","21"]""", Users, "Countess left")]
    [InlineData(6, "role", """["31","39"]""", Roles, "Mentor Brand new")]
    [InlineData(7, "whom", """["20","39"]""", Both, "<@20> <@&39>")]
    [InlineData(8, "channel", """["41","49"]""", Channels, "nexus a thread")]
    public async Task What_was_chosen_comes_as_an_array_of_its_type(int componentType, string customId, string values, string resolved, string expected)
    {
        await using var scene = new WireScene();

        var result = await scene.RunAsync<SelectModule>(Frames.Interaction(
            3,
            $$$"""{"custom_id":"{{{customId}}}","component_type":{{{componentType}}},"values":{{{values}}},"resolved":{ {{{resolved}}} } }""",
            ""","message":{"id":"90","channel_id":"41","author":{"id":"10","username":"NexusBot"}}"""));

        Assert.True(result.IsSuccess, result.ErrorReason);
        Assert.Equal(expected, scene.Journal.Last);
    }

    public enum Kind
    {
        Technology,
        Concept,
    }

    public class SelectModule(Journal journal) : WireModule(journal)
    {
        [ComponentInteraction("text")]
        public Task TextAsync(string[] chosen) => NoteAsync(string.Join(' ', chosen));

        [ComponentInteraction("number")]
        public Task NumberAsync(int[] chosen) => NoteAsync($"{chosen.Sum()}");

        [ComponentInteraction("kind")]
        public Task KindAsync(Kind[] chosen) => NoteAsync(string.Join(' ', chosen));

        [ComponentInteraction("none")]
        public Task NoneAsync(string[] chosen) => NoteAsync($"{chosen.Length} chosen");

        [ComponentInteraction("user")]
        public Task UserAsync(IUser[] chosen) =>
            NoteAsync(string.Join(' ', chosen.Select(user => (user as IGuildUser)?.DisplayName ?? user.Username)));

        [ComponentInteraction("role")]
        public Task RoleAsync(IRole[] chosen) => NoteAsync(string.Join(' ', chosen.Select(role => role.Name)));

        [ComponentInteraction("whom")]
        public Task WhomAsync(IMentionable[] chosen) => NoteAsync(string.Join(' ', chosen.Select(one => one.Mention)));

        [ComponentInteraction("channel")]
        public Task ChannelAsync(IChannel[] chosen) => NoteAsync(string.Join(' ', chosen.Select(channel => channel.Name)));
    }
}
