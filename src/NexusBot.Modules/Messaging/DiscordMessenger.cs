using Discord;
using Discord.Net;
using Discord.WebSocket;
using NexusBot.Core;
using NexusBot.Core.Delivery;
using NexusBot.Modules.Moderation;
using NodaTime;
using NodaTime.Extensions;

namespace NexusBot.Modules.Messaging;

/// <summary>Brings outbox entries to Discord, each worded by the feature it belongs to.</summary>
internal sealed class DiscordMessenger(
    DiscordSocketClient client,
    IEnumerable<IWording> wordings,
    IEnumerable<IMirror> mirrors,
    DirectMessages directMessages,
    PrivateThreads threads,
    CardThreads cardThreads,
    SendingPace pace,
    TimeProvider time)
    : IMessenger
{
    // The latest messages in any case, and not only those since the claim: Discord's clock is not ours.
    private const int LeastHistory = 200;
    private const int MostHistory = 1000;
    private const int LongestPauseExponent = 6;

    private readonly Dictionary<string, IWording> _wordings = wordings.ToDictionary(wording => wording.Kind);
    private readonly Dictionary<string, IMirror> _mirrors = mirrors.ToDictionary(mirror => mirror.Kind);

    public async Task<EarlierSend> FindEarlierAsync(OutboxClaim claim, CancellationToken cancellationToken)
    {
        var self = client.CurrentUser?.Id ?? throw new InvalidOperationException("Discord has not said yet who we are.");
        // After a start it takes a moment until the channels are known. Who takes that for a history that cannot be read sends twice.
        if (claim.Entry.Address is not Address.DirectMessage && !IsShown(claim.Entry.Guild))
            throw new InvalidOperationException("Discord has not shown this guild yet.");

        var options = new RequestOptions { CancelToken = cancellationToken };
        try
        {
            if (_mirrors.TryGetValue(claim.Entry.Kind, out var mirror))
                return await mirror.FindEarlierAsync(claim, options);
            if (await FindAsync(claim.Entry, options) is not { } channel || !ChannelRights.MayReadHistory(client, channel))
                return new EarlierSend.Unreadable();

            return await SearchAsync(channel, claim, self, options);
        }
        catch (HttpException e) when (DeliveryErrors.IsClosed(e))
        {
            Forget(claim.Entry.Address);
            return new EarlierSend.Unreadable();
        }
    }

    public async Task<SendResult> SendAsync(OutboxClaim claim, CancellationToken cancellationToken)
    {
        if (client.CurrentUser is null || !IsShown(claim.Entry.Guild))
            return TryLater(claim);

        var options = new RequestOptions { CancelToken = cancellationToken };
        try
        {
            if (_mirrors.TryGetValue(claim.Entry.Kind, out var mirror))
                return await mirror.ShowAsync(claim, options);

            var message = await _wordings[claim.Entry.Kind].WordAsync(claim, cancellationToken);
            return (message, claim.Entry.Sent) switch
            {
                (null, null) => new SendResult.Withdrawn(),
                (null, { } place) => await RemoveAsync(claim.Entry.Address, place, options),
                (_, null) => await PostAsync(claim.Entry, message, options),
                (_, { } place) => await EditAsync(claim.Entry.Address, place, message, options),
            };
        }
        catch (RateLimitedException)
        {
            return TryLater(claim);
        }
        catch (HttpException e) when (DeliveryErrors.Read(e, time.GetCurrentInstant()) is { } meaning)
        {
            Forget(claim.Entry.Address);
            return meaning is SendResult.Gone && IsPerhapsOutdated(e, claim.Entry) ? TryLater(claim) : meaning;
        }
    }

    // Not yet after a start, and not during an outage. What waits for a guild that the bot left is suspended elsewhere.
    private bool IsShown(GuildId guild) => client.GetGuild(guild.Value) is { IsConnected: true };

    // A refusal that came again from memory may be older than the rights which a moderator has given since. A deleted message comes back by none.
    private bool IsPerhapsOutdated(HttpException refusal, OutboxEntry entry) =>
        refusal.DiscordCode is not DiscordErrorCode.UnknownMessage
        && !_mirrors.ContainsKey(entry.Kind)
        && PostsBy(entry.Address) is { } channel
        && PostingRights.Suffice(client.GetGuild(entry.Guild.Value), channel.Value);

    private static ChannelId? PostsBy(Address address) => address switch
    {
        Address.GuildChannel at => at.Channel,
        Address.PrivateThread thread => thread.Beside,
        _ => null,
    };

    // Page by page, the latest first: mostly the first one tells.
    private async Task<EarlierSend> SearchAsync(IMessageChannel channel, OutboxClaim claim, ulong self, RequestOptions options)
    {
        var read = 0;
        await pace.TakeTurnAsync(options.CancelToken);
        await foreach (var page in channel.GetMessagesAsync(MostHistory, options: options).WithCancellation(options.CancelToken))
        {
            if (page.FirstOrDefault(message => message.Author.Id == self && Bears(message, claim.Entry.Mark)) is { } earlier)
                return new EarlierSend.Found(new MessagePlace(new ChannelId(earlier.Channel.Id), new MessageId(earlier.Id)));

            read += page.Count;
            if (page.Count < DiscordConfig.MaxMessagesPerBatch || (read >= LeastHistory && IsBefore(page, claim.UnknownSince)))
                return new EarlierSend.NotThere();
        }

        return read < MostHistory ? new EarlierSend.NotThere() : new EarlierSend.Unreadable();
    }

    private static bool IsBefore(IReadOnlyCollection<IMessage> page, Instant? moment) =>
        page.Min(message => message.Timestamp).ToInstant() < moment;

    private static bool Bears(IMessage message, string mark) =>
        message.Embeds.Any(embed => embed.Footer?.Text?.EndsWith(mark, StringComparison.Ordinal) == true);

    private async Task<SendResult> PostAsync(OutboxEntry entry, OutgoingMessage message, RequestOptions options)
    {
        if (await OpenAsync(entry, message, options) is not { } channel)
            return new SendResult.Gone("nobody is there");
        if (message.Mentioned.Count > 0 && !await IsAnyMemberAsync(entry.Guild, message.Mentioned, options))
            return new SendResult.Nobody("the member has left the guild");

        await pace.TakeTurnAsync(options.CancelToken);
        var sent = await SendAsync(channel, Fitting(entry.Address, channel, message), options);
        return new SendResult.Sent(new MessagePlace(new ChannelId(channel.Id), new MessageId(sent.Id)));
    }

    // Beside a thread that could not be opened everybody reads it, when it is sent as when it is edited.
    private OutgoingMessage Fitting(Address address, IMessageChannel channel, OutgoingMessage message)
    {
        var shown = address is Address.PrivateThread thread && channel.Id == thread.Beside.Value ? message.ToEveryone() : message;
        return ChannelRights.MayAttachFiles(client, channel) ? shown : shown.WithoutFiles();
    }

    private static Task<IUserMessage> SendAsync(IMessageChannel channel, OutgoingMessage message, RequestOptions options) => message.Files.Count == 0
        ? channel.SendMessageAsync(
            message.Text, embed: message.Embed, components: message.Components, allowedMentions: message.AllowedMentions, options: options)
        : channel.SendFilesAsync(
            message.Attachments, message.Text, embed: message.Embed, components: message.Components, allowedMentions: message.AllowedMentions,
            options: message.Unhurried(options));

    // Who is called there and is not there any more would never see it, and everybody else would.
    private async Task<bool> IsAnyMemberAsync(GuildId guild, IReadOnlyList<ulong> members, RequestOptions options)
    {
        if (client.GetGuild(guild.Value) is not IGuild known)
            return true;

        foreach (var member in members)
        {
            if (await known.GetUserAsync(member, CacheMode.AllowDownload, options) is not null)
                return true;
        }

        return false;
    }

    // A message that somebody deleted stays deleted: whoever did that had a reason, and a click on Helpful is none to bring it back.
    private async Task<SendResult> EditAsync(Address address, MessagePlace place, OutgoingMessage message, RequestOptions options)
    {
        if (await ReopenAsync(address, place, options) is not { } channel)
            return new SendResult.Gone("the channel is gone");

        // Nothing is edited in the archive.
        if (channel is IThreadChannel { IsArchived: true } resting)
        {
            await pace.TakeTurnAsync(options.CancelToken);
            await resting.ModifyAsync(changed => changed.Archived = false, options);
        }

        var fitting = Fitting(address, channel, message);
        var uploads = fitting.Files.Count == 0 || !await StandsAsync(channel, place, fitting, options);
        await pace.TakeTurnAsync(options.CancelToken);
        await channel.ModifyMessageAsync(place.Message.Value, properties => fitting.Fill(properties, uploads), fitting.Unhurried(options));
        return new SendResult.Sent(place);
    }

    // A look costs less than sending the same picture again with every vote.
    private async Task<bool> StandsAsync(IMessageChannel channel, MessagePlace place, OutgoingMessage message, RequestOptions options)
    {
        await pace.TakeTurnAsync(options.CancelToken);
        return await channel.GetMessageAsync(place.Message.Value, options: options) is { } standing && message.IsShownBy(standing);
    }

    private async Task<SendResult> RemoveAsync(Address address, MessagePlace place, RequestOptions options)
    {
        try
        {
            if (await ReopenAsync(address, place, options) is { } channel)
            {
                await pace.TakeTurnAsync(options.CancelToken);
                await channel.DeleteMessageAsync(place.Message.Value, options);
            }
        }
        catch (HttpException e) when (e.DiscordCode is DiscordErrorCode.UnknownMessage or DiscordErrorCode.UnknownChannel)
        {
            // Somebody else was first.
        }

        return new SendResult.Withdrawn();
    }

    private async Task<IMessageChannel?> OpenAsync(OutboxEntry entry, OutgoingMessage message, RequestOptions options) =>
        entry.Address is Address.PrivateThread thread
            ? await threads.OpenAsync(entry, thread.Beside, message, options)
            : await FindAsync(entry, options);

    // Where a message of the entry is, if it was sent: a thread that could not be opened left it to its channel.
    private async Task<IMessageChannel?> FindAsync(OutboxEntry entry, RequestOptions options) => entry.Address switch
    {
        Address.GuildChannel guild => await FindAsync(guild.Channel, options),
        Address.PrivateThread thread => threads.Find(entry, thread.Beside) ?? await FindAsync(thread.Beside, options),
        Address.Thread thread => await cardThreads.FindAsync(thread, options) ?? await FindAsync(thread.Otherwise, options),
        Address.DirectMessage direct => await directMessages.OpenAsync(direct.Member, options),
        _ => throw new ArgumentException($"No way to {entry.Address.GetType()}.", nameof(entry)),
    };

    // A guild's message stays where it was sent, wherever new ones go by now.
    private async Task<IMessageChannel?> ReopenAsync(Address address, MessagePlace place, RequestOptions options) =>
        address is Address.DirectMessage direct
            ? FindKnown(place.Channel) ?? await directMessages.OpenAsync(direct.Member, options)
            : await FindAsync(place.Channel, options);

    // What is not known is a thread in the archive, or gone.
    private async Task<IMessageChannel?> FindAsync(ChannelId channel, RequestOptions options) =>
        FindKnown(channel) ?? await cardThreads.FindAsync(channel, options);

    // Apart from what awaits: the real client has a GetChannelAsync too, which would ask Discord.
    private IMessageChannel? FindKnown(ChannelId channel) => client.GetChannel(channel.Value) as IMessageChannel;

    private void Forget(Address address)
    {
        if (address is Address.DirectMessage direct)
            directMessages.Forget(direct.Member);
    }

    private SendResult.TryLater TryLater(OutboxClaim claim) => new(
        time.GetCurrentInstant() + Duration.FromSeconds(1 << Math.Min(claim.Entry.Attempts, LongestPauseExponent)));
}
