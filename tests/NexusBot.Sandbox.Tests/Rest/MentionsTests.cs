using NexusBot.Sandbox.World;

namespace NexusBot.Sandbox.Tests.Rest;

public sealed class MentionsTests
{
    [Fact]
    public async Task An_ordinary_message_pings_whom_it_mentions()
    {
        await using var discord = await TinyDiscord.StartAsync();

        var message = await SayAsync(discord, $"hello <@{discord.Learner.Id}>");

        Assert.Equal([discord.Learner.Id], message.Mentions.UserIds);
        Assert.Equal([discord.Learner.Id], message.Mentions.PingedUserIds);
    }

    [Fact]
    public async Task Mentions_that_are_not_allowed_ping_nobody()
    {
        await using var discord = await TinyDiscord.StartAsync(botPermissions: Permissions.Administrator);
        var role = discord.World.Roles.Add(discord.Guild.Id, "mentor", mentionable: true);
        discord.World.Members.GiveRole(discord.Guild.Id, discord.Learner.Id, role.Id);

        var message = await SayAsync(discord, $"@everyone @here <@{discord.Learner.Id}> <@&{role.Id}>", """{"parse":[]}""");

        Assert.True(message.Mentions.IsEmpty);
        Assert.Empty(message.Mentions.PingedUserIds);
    }

    [Fact]
    public async Task Everyone_is_pinged_by_who_may_and_by_nobody_else()
    {
        await using var mighty = await TinyDiscord.StartAsync(botPermissions: Permissions.Administrator);
        await using var meek = await TinyDiscord.StartAsync();

        var loud = await SayAsync(mighty, "@everyone");
        var quiet = await SayAsync(meek, "@everyone");

        Assert.True(loud.Mentions.Everyone);
        Assert.Equal([mighty.Owner.Id, mighty.Learner.Id], loud.Mentions.PingedUserIds.Order());
        Assert.True(quiet.Mentions.IsEmpty);
    }

    [Fact]
    public async Task A_role_is_pinged_when_it_is_mentionable()
    {
        await using var discord = await TinyDiscord.StartAsync();
        var open = discord.World.Roles.Add(discord.Guild.Id, "mentor", mentionable: true);
        var closed = discord.World.Roles.Add(discord.Guild.Id, "staff");
        discord.World.Members.GiveRole(discord.Guild.Id, discord.Learner.Id, open.Id);
        discord.World.Members.GiveRole(discord.Guild.Id, discord.Owner.Id, closed.Id);

        var message = await SayAsync(discord, $"<@&{open.Id}> <@&{closed.Id}>");

        Assert.Equal([open.Id], message.Mentions.RoleIds);
        Assert.Equal([discord.Learner.Id], message.Mentions.PingedUserIds);
    }

    [Fact]
    public async Task Only_listed_users_are_pinged()
    {
        await using var discord = await TinyDiscord.StartAsync();

        var message = await SayAsync(discord, $"<@{discord.Learner.Id}> <@{discord.Owner.Id}>", $$"""{"users":["{{discord.Owner.Id}}"]}""");

        Assert.Equal([discord.Owner.Id], message.Mentions.UserIds);
    }

    [Fact]
    public async Task Displayed_text_pings_as_content_does()
    {
        await using var discord = await TinyDiscord.StartAsync();
        string Shown(ulong id, string allowed) => $$"""
            {"flags":32768,"components":[{"type":17,"components":[{"type":9,"components":[{"type":10,"content":"hello <@{{id}}>"}],
              "accessory":{"type":2,"style":1,"label":"Go","custom_id":"go"} }]}],"allowed_mentions":{{allowed}} }
            """;

        var loud = await discord.SayAsync(Shown(discord.Learner.Id, """{"parse":["users"]}"""));
        var quiet = await discord.SayAsync(Shown(discord.Learner.Id, """{"parse":[]}"""));
        var sent = discord.World.Messages.Find(discord.Channel.Id, loud.Id)!.Mentions;
        await discord.PatchAsync($"channels/{discord.Channel.Id}/messages/{loud.Id}", Shown(discord.Owner.Id, """{"parse":["users"]}"""));
        var edited = discord.World.Messages.Find(discord.Channel.Id, loud.Id)!.Mentions;

        Assert.Equal([discord.Learner.Id], sent.PingedUserIds);
        Assert.True(discord.World.Messages.Find(discord.Channel.Id, quiet.Id)!.Mentions.IsEmpty);
        Assert.Equal([discord.Owner.Id], edited.UserIds);
        Assert.Equal([discord.Learner.Id], edited.PingedUserIds);
    }

    private static async Task<Message> SayAsync(TinyDiscord discord, string content, string? allowed = null)
    {
        var mentions = allowed is null ? "" : $",\"allowed_mentions\":{allowed}";
        var answer = await discord.SayAsync($$"""{"content":"{{content}}"{{mentions}}}""");
        return discord.World.Messages.Find(discord.Channel.Id, answer.Id)!;
    }
}
