using Discord;
using Discord.Net;
using Discord.WebSocket;

namespace NexusBot.Modules.Dispatch;

/// <summary>
/// The answer to one interaction. Discord wants it within three seconds and exactly once, so every way to answer,
/// the deferral included, passes one gate; what comes after the first answer becomes a follow-up.
/// </summary>
public sealed class Reply(SocketInteraction interaction, RestPulse pulse, LateAnswers late, TimeProvider time) : IAsyncDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(1.5);

    private readonly long _received = time.GetTimestamp();
    private readonly SemaphoreSlim _gate = new(1, 1);
    private Stage _stage = Stage.Open;
    private ITimer? _timer;

    private enum Stage
    {
        Open,

        /// <summary>Discord shows "thinking…": the answer fills that message.</summary>
        Loading,

        /// <summary>The click is acknowledged, and the message on which it was made can still be changed.</summary>
        Updating,

        Answered,
    }

    private bool IsOnPrivateMessage => interaction switch
    {
        SocketMessageComponent click => click.Message,
        SocketModal form => form.Message,
        _ => null,
    } is { Flags: { } flags } && flags.HasFlag(MessageFlags.Ephemeral);

    /// <summary>Defers by itself if the handler has not answered in time.</summary>
    internal void Expect(Answer answer)
    {
        if (answer == Answer.Modal)
            return;

        var expected = answer != Answer.InPlace ? answer : IsOnPrivateMessage ? Answer.Update : Answer.Private;
        var left = s_patience - time.GetElapsedTime(_received);
        _timer = time.CreateTimer(
            _ => _ = DeferAsync(expected), null, left > TimeSpan.Zero ? left : TimeSpan.Zero, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Shows the caller alone a message.</summary>
    public Task SayAsync(Response response) => AnswerAsync(response, () => _stage switch
    {
        Stage.Open when response.Files.Count > 0 => UploadAsync(response),
        Stage.Open => pulse.MeasureAsync(() => interaction.RespondAsync(
            response.Text, embed: response.Embed, components: response.Components, ephemeral: true, allowedMentions: AllowedMentions.None)),
        Stage.Loading => interaction.ModifyOriginalResponseAsync(response.Fill, response.Options),
        _ when response.Files.Count > 0 => interaction.FollowupWithFilesAsync(
            response.Attachments, response.Text, embed: response.Embed, components: response.Components, ephemeral: true,
            allowedMentions: AllowedMentions.None, options: response.Options),
        _ => interaction.FollowupAsync(
            response.Text, embed: response.Embed, components: response.Components, ephemeral: true, allowedMentions: AllowedMentions.None),
    });

    /// <summary>Changes the message on which the button or the select sits, or from which the form was opened, as often as there is something new.</summary>
    public Task UpdateAsync(Response response) => AnswerAsync(response, () => (_stage, interaction) switch
    {
        (Stage.Open, SocketMessageComponent click) => pulse.MeasureAsync(() => click.UpdateAsync(response.Fill)),
        (Stage.Open, SocketModal form) => pulse.MeasureAsync(() => form.UpdateAsync(response.Fill)),
        (Stage.Updating, _) => interaction.ModifyOriginalResponseAsync(response.Fill, response.Options),
        _ => throw new InvalidOperationException("Only a click or a form that declares Answer.Update or Answer.InPlace can change its message."),
    }, Stage.Updating);

    /// <summary>Puts the answer in the place of what the caller alone was shown; where others see that too, it is said to the caller alone.</summary>
    public Task ReplaceAsync(Response response) => IsOnPrivateMessage ? UpdateAsync(response) : SayAsync(response);

    /// <summary>Discord did not take an answer: too late, unreachable, or refused.</summary>
    internal static bool IsUndelivered(Exception e) =>
        e is HttpException or HttpRequestException or TimeoutException or OperationCanceledException or InvalidOperationException;

    /// <summary>Three seconds passed without an answer, or fifteen minutes since the click.</summary>
    internal static bool IsTooLate(SocketInteraction interaction, Exception fault) => !interaction.IsValidToken || fault is HttpException
    {
        DiscordCode: DiscordErrorCode.UnknownInteraction or DiscordErrorCode.UnknownWebhook or DiscordErrorCode.InvalidWebhookToken,
    };

    internal Task OpenAsync(Func<Task> openModal) => AnswerAsync(() => pulse.MeasureAsync(openModal));

    public async ValueTask DisposeAsync()
    {
        if (_timer is not null)
            await _timer.DisposeAsync();

        // A deferral that has begun stands before us at the gate.
        await _gate.WaitAsync();
        _gate.Dispose();
    }

    private async Task DeferAsync(Answer answer)
    {
        await _gate.WaitAsync();
        try
        {
            if (_stage == Stage.Open)
            {
                await AcceptedAsync(() => AcknowledgeAsync(answer));
                _stage = answer == Answer.Update ? Stage.Updating : Stage.Loading;
            }
        }
        catch (Exception e) when (IsUndelivered(e))
        {
            // The answer itself will meet the same fault, and there it is told and logged.
        }
        finally
        {
            _gate.Release();
        }
    }

    // Megabytes take longer than Discord waits for a first answer.
    private async Task UploadAsync(Response response)
    {
        await AcceptedAsync(() => pulse.MeasureAsync(() => AcknowledgeAsync(Answer.Private)));
        _stage = Stage.Loading;
        await interaction.ModifyOriginalResponseAsync(response.Fill, response.Options);
    }

    private Task AcknowledgeAsync(Answer answer) => interaction switch
    {
        SocketMessageComponent click when answer == Answer.Private => click.DeferLoadingAsync(ephemeral: true),
        SocketModal form when answer == Answer.Private => form.DeferLoadingAsync(ephemeral: true),
        _ => interaction.DeferAsync(ephemeral: true),
    };

    // Who saw "thinking…" for a quarter of an hour still gets the answer, by another way.
    private Task AnswerAsync(Response response, Func<Task> send, Stage after = Stage.Answered) => AnswerAsync(
        async () =>
        {
            try
            {
                await send();
            }
            catch (Exception e) when (_stage != Stage.Open && IsUndelivered(e) && IsTooLate(interaction, e))
            {
                await late.SendAsync(interaction, response);
            }
        },
        after);

    private async Task AnswerAsync(Func<Task> send, Stage after = Stage.Answered)
    {
        await _gate.WaitAsync();
        try
        {
            await AcceptedAsync(send);
            _stage = after;
        }
        finally
        {
            _gate.Release();
        }
    }

    private static async Task AcceptedAsync(Func<Task> request)
    {
        try
        {
            await request();
        }
        catch (HttpException e) when (e.DiscordCode == DiscordErrorCode.InteractionHasAlreadyBeenAcknowledged)
        {
            // Only this gate answers, so what Discord refuses is the repetition of a request whose answer got lost.
        }
    }
}
