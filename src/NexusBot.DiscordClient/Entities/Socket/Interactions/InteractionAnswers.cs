using Discord.Gateway.Payloads.Interactions;
using Discord.Rest;
using Discord.Rest.Api;
using Discord.Wire;

namespace Discord.WebSocket;

/// <summary>What one interaction may still be answered with: once within three seconds, then again for fifteen minutes.</summary>
internal sealed class InteractionAnswers(DiscordSocketClient discord, InteractionModel interaction, IMessageChannel channel)
{
    private const int Open = 0;
    private const int Answering = 1;
    private const int Answered = 2;

    private static readonly TimeSpan s_firstAnswer = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan s_tokenLife = TimeSpan.FromMinutes(15);

    // Counted from the arrival, on our own clock: a clock that is wrong must not make the bot fall silent.
    private readonly long _arrived = discord.Time.GetTimestamp();

    private readonly ulong _id = interaction.Id;
    private readonly string _token = interaction.Token;
    private int _stage = Open;
    private InteractionResponseType _answeredWith;

    public bool HasResponded => Volatile.Read(ref _stage) == Answered;

    public bool IsTokenAlive => discord.Time.GetElapsedTime(_arrived) < s_tokenLife;

    private RestApi Api => discord.Api;

    public Task RespondAsync(InteractionResponseData message, IEnumerable<FileAttachment> files, RequestOptions? options) =>
        AnswerAsync(
            new InteractionResponseBody { Type = InteractionResponseType.ChannelMessageWithSource, Data = message }, [.. files], options);

    public Task DeferAsync(bool isLoading, bool ephemeral, RequestOptions? options) =>
        AnswerAsync(ResponseBodies.Deferred(isLoading, ephemeral), [], options);

    public Task OpenModalAsync(Modal modal, RequestOptions? options) => AnswerAsync(ResponseBodies.Of(modal), [], options);

    public Task SuggestAsync(IEnumerable<AutocompleteResult>? results, RequestOptions? options) =>
        AnswerAsync(ResponseBodies.Of(results), [], options);

    public Task UpdateAsync(Action<MessageProperties> change, RequestOptions? options)
    {
        var changed = new MessageProperties();
        change(changed);
        var message = MessageBodies.Changes<InteractionResponseData>(changed);
        return AnswerAsync(
            new InteractionResponseBody { Type = InteractionResponseType.UpdateMessage, Data = message },
            MessageBodies.FilesOf(changed),
            options);
    }

    public async Task<RestFollowupMessage> FollowupAsync(
        MessageBody message, IEnumerable<FileAttachment> files, RequestOptions? options)
    {
        RequireLivingToken();
        var model = await Api.CreateFollowupAsync(_token, message, [.. files], options);
        return new RestFollowupMessage(discord, channel, model, _token);
    }

    public async Task<RestInteractionMessage> GetOriginalAsync(RequestOptions? options) =>
        new(discord, channel, await Api.GetOriginalResponseAsync(_token, options), _token, _answeredWith);

    public async Task<RestInteractionMessage> ModifyOriginalAsync(Action<MessageProperties> change, RequestOptions? options)
    {
        RequireLivingToken();
        var (message, files) = MessageBodies.Changes(change);
        var model = await Api.ModifyOriginalResponseAsync(_token, message, files, options);
        return new RestInteractionMessage(discord, channel, model, _token, _answeredWith);
    }

    public Task DeleteOriginalAsync(RequestOptions? options) => Api.DeleteOriginalResponseAsync(_token, options);

    private async Task AnswerAsync(InteractionResponseBody body, IReadOnlyList<FileAttachment> files, RequestOptions? options)
    {
        RequireLivingToken();
        if (discord.ChecksResponseTime && discord.Time.GetElapsedTime(_arrived) >= s_firstAnswer)
            throw new TimeoutException($"Cannot respond to an interaction after {s_firstAnswer.TotalSeconds} seconds!");
        if (Interlocked.CompareExchange(ref _stage, Answering, Open) != Open)
            throw new InvalidOperationException("Cannot respond, update, or defer twice to the same interaction");

        var answered = false;
        try
        {
            await Api.RespondAsync(_id, _token, body, files, options);
            answered = true;
            _answeredWith = body.Type;
        }
        finally
        {
            // An answer that Discord refused was none: a better one may still come in time.
            Volatile.Write(ref _stage, answered ? Answered : Open);
        }
    }

    private void RequireLivingToken()
    {
        if (!IsTokenAlive)
            throw new InvalidOperationException("Interaction token is no longer valid");
    }
}
