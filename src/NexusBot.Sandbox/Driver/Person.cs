using System.Text.Json;

namespace NexusBot.Sandbox.Driver;

/// <summary>Somebody in the pretend Discord, seen from their own screen: what they do, and what they then see.</summary>
public sealed class Person
{
    private const int MessageMenu = 3;
    private const int MemberMenu = 2;
    private const int PrivateThread = 12;

    private readonly PretendDiscord _discord;
    private ulong _channelId;

    internal Person(PretendDiscord discord, ulong id, string name, ulong channelId)
    {
        _discord = discord;
        _channelId = channelId;
        Id = id;
        Name = name;
    }

    public ulong Id { get; }
    public string Name { get; }

    /// <summary>Goes to another channel: commands are called there from now on.</summary>
    public Person GoesTo(string channel)
    {
        _channelId = _discord.ChannelId(channel);
        return this;
    }

    /// <summary>Goes to a thread.</summary>
    public Person GoesTo(SeenThread thread)
    {
        _channelId = thread.Id;
        return this;
    }

    /// <summary>Goes to the conversation with the bot.</summary>
    public async Task<Person> GoesToDirectMessagesAsync()
    {
        _channelId = (await _discord.Control.PostAsync($"as/{Id}/dms", body: null)).Id("id");
        return this;
    }

    /// <summary>Calls a command, such as "/learning share". Values are given as Discord's app shows them: a choice by its name, a member by theirs.</summary>
    public Task<Answer> RunsAsync(string command, params (string Option, object Value)[] options) =>
        RunAsync(CommandBody(command, options));

    /// <summary>Calls a command past everything that Discord's app checks: hidden ones, and values that were never offered.</summary>
    public Task<Answer> ForgesAsync(string command, params (string Option, object Value)[] options) =>
        RunAsync(CommandBody(command, options, forged: true));

    /// <summary>Uses a command of a message's menu: "Save as learning".</summary>
    public Task<Answer> UsesAsync(string command, SeenMessage message) => RunAsync(new
    {
        channel_id = message.ChannelId,
        name = command,
        type = MessageMenu,
        target_id = message.Id,
    });

    /// <summary>Uses a command of a member's menu: "View profile".</summary>
    public Task<Answer> UsesAsync(string command, Person member) => RunAsync(new
    {
        channel_id = _channelId,
        name = command,
        type = MemberMenu,
        target_id = member.Id,
    });

    /// <summary>Types into an option and sees what the bot offers.</summary>
    public async Task<IReadOnlyList<Choice>> TypesAsync(string command, string option, string text, params (string Option, object Value)[] others)
    {
        var answer = await _discord.Control.PostAsync($"as/{Id}/autocomplete", CommandBody(command, [.. others, (option, text)], focused: option));
        if (answer.Text("error") is { } error)
            throw new InvalidOperationException($"{Name} typed \"{text}\" into {option} of {command} and saw \"{error}\".");
        return [.. answer.Items("choices").Select(choice => new Choice(choice.Text("name")!, choice.Text("value")!))];
    }

    /// <summary>The commands offered here, with their groups: "/learning share".</summary>
    public async Task<IReadOnlyList<string>> CommandsAsync() =>
        [.. (await _discord.Control.GetAsync($"as/{Id}/commands?channel={_channelId}")).EnumerateArray().SelectMany(CommandNames.Of)];

    /// <summary>Waits until a command is offered here, as after the bot's start.</summary>
    public Task SeesCommandEventuallyAsync(string command) =>
        _discord.WaitAsync($"{Name}'s commands", CommandsAsync, offered => offered == command);

    /// <summary>What is in a channel, oldest first, as this member sees it.</summary>
    public Task<IReadOnlyList<SeenMessage>> SeesAsync(string channel) => ReadAsync(_discord.ChannelId(channel));

    /// <summary>Waits until a message in a channel is what is expected.</summary>
    public Task<SeenMessage> SeesEventuallyAsync(string channel, Func<SeenMessage, bool> expected) =>
        _discord.WaitAsync($"{Name} in {channel}", () => ReadAsync(_discord.ChannelId(channel)), expected);

    public Task<SeenMessage> SeesEventuallyAsync(string channel, string text) => SeesEventuallyAsync(channel, message => message.Shows(text));

    /// <summary>The conversation with the bot, oldest first.</summary>
    public async Task<IReadOnlyList<SeenMessage>> DirectMessagesAsync()
    {
        var conversations = (await _discord.Control.GetAsync($"as/{Id}")).Items("dms").ToList();
        return conversations.Count == 0 ? [] : await ReadAsync(conversations[0].Id("id"));
    }

    /// <summary>Waits until a direct message is what is expected.</summary>
    public Task<SeenMessage> ReceivesEventuallyAsync(Func<SeenMessage, bool> expected) =>
        _discord.WaitAsync($"{Name}'s direct messages", DirectMessagesAsync, expected);

    public Task<SeenMessage> ReceivesEventuallyAsync(string text) => ReceivesEventuallyAsync(message => message.Shows(text));

    /// <summary>The private threads to which this member was added, oldest first, with all that is in them.</summary>
    public async Task<IReadOnlyList<SeenThread>> PrivateThreadsAsync()
    {
        var seen = new List<SeenThread>();
        foreach (var guild in (await _discord.Control.GetAsync($"as/{Id}")).Items("guilds"))
        {
            foreach (var thread in guild.Items("channels").Where(channel => channel.Number("type") == PrivateThread))
                seen.Add(SeenThread.Read(thread, await ReadAsync(thread.Id("id"))));
        }

        return seen;
    }

    /// <summary>Waits until a private thread is what is expected.</summary>
    public Task<SeenThread> SeesThreadEventuallyAsync(Func<SeenThread, bool> expected) =>
        _discord.WaitAsync($"{Name}'s private threads", PrivateThreadsAsync, expected);

    /// <summary>Writes an ordinary message where this member is.</summary>
    public async Task<SeenMessage> WritesAsync(string text, params Upload[] files) =>
        new(this, await _discord.Control.PostAsync($"as/{Id}/channels/{_channelId}/messages", new { content = text, files }));

    public Task ClosesDirectMessagesAsync() => _discord.Control.PutAsync($"as/{Id}/accepts-dms", new { open = false });

    public Task OpensDirectMessagesAsync() => _discord.Control.PutAsync($"as/{Id}/accepts-dms", new { open = true });

    public Task DismissesAsync(SeenMessage message) => _discord.Control.DeleteAsync($"as/{Id}/messages/{message.Id}");

    internal Task<byte[]> DownloadAsync(string address) => _discord.Control.DownloadAsync(address);

    internal Task<Answer> UseAsync(SeenMessage message, string customId, IReadOnlyList<string>? values, bool forged = false) => ActAsync("components", new
    {
        channel_id = message.ChannelId,
        message_id = message.Id,
        custom_id = customId,
        values,
        forged,
    });

    internal Task<Answer> SubmitAsync(SeenModal form, (string Label, object Value)[] inputs, bool forged, string? customId) => ActAsync("modals", new
    {
        interaction_id = form.InteractionId,
        values = inputs.ToDictionary(input => input.Label, input => input.Value),
        custom_id = customId,
        forged,
    });

    private Task<Answer> RunAsync(object body) => ActAsync("commands", body);

    private async Task<Answer> ActAsync(string kind, object body)
    {
        for (var attempt = 1; ; attempt++)
        {
            var answer = new Answer(this, await _discord.Control.PostAsync($"as/{Id}/{kind}?settled=true", body));
            if (!answer.Failed || attempt >= _discord.MostAttempts)
                return answer;
        }
    }

    private async Task<IReadOnlyList<SeenMessage>> ReadAsync(ulong channelId)
    {
        var answer = await _discord.Control.GetAsync($"as/{Id}/channels/{channelId}/messages?limit=1000");
        return [.. answer.Items("messages").Select(message => new SeenMessage(this, message))];
    }

    private object CommandBody(string command, (string Option, object Value)[] options, string? focused = null, bool forged = false) => new
    {
        channel_id = _channelId,
        name = command,
        options = options.ToDictionary(option => option.Option, option => JsonSerializer.SerializeToElement(option.Value)),
        focused,
        forged,
    };
}
