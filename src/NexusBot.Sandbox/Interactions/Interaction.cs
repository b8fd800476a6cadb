namespace NexusBot.Sandbox.Interactions;

internal enum Acknowledgement
{
    Accepted,
    Repeated,
    Late,
}

/// <summary>
/// One thing that a member did, and what the bot made of it. It can be acknowledged once, within three seconds;
/// its token serves follow-ups for fifteen minutes.
/// </summary>
internal sealed class Interaction(ITimer deadline)
{
    public static readonly TimeSpan AcknowledgeWithin = TimeSpan.FromSeconds(3);
    public static readonly TimeSpan TokenLife = TimeSpan.FromMinutes(15);

    private readonly Lock _gate = new();
    private readonly TaskCompletionSource _answered = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _settled = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly List<ulong> _followUps = [];
    private bool _acknowledged;
    private bool _late;

    public required ulong Id { get; init; }
    public required string Token { get; init; }
    public required InteractionKind Kind { get; init; }
    public required InteractionOrigin Origin { get; init; }
    public required DateTimeOffset SentAt { get; init; }

    public ulong UserId => Origin.UserId;
    public ulong ChannelId => Origin.ChannelId;

    /// <summary>The first answer; null while there is none.</summary>
    public Outcome? Outcome { get; private set; }

    /// <summary>The message that <c>@original</c> means: the first answer, or the message whose component was used.</summary>
    public ulong? OriginalMessageId { get; private set; }

    /// <summary>Components, and forms opened from one, can change the message they stand on.</summary>
    public bool MayChangeMessage => Origin.SourceMessage is not null;

    public IReadOnlyList<ulong> FollowUps
    {
        get
        {
            lock (_gate)
                return [.. _followUps];
        }
    }

    /// <summary>Waits for the first answer, or for there being none.</summary>
    public Task WaitForAnswerAsync(CancellationToken cancellationToken) => _answered.Task.WaitAsync(cancellationToken);

    /// <summary>Waits until nothing more is announced: what was deferred has come.</summary>
    public Task WaitUntilSettledAsync(CancellationToken cancellationToken) => _settled.Task.WaitAsync(cancellationToken);

    public bool IsExpired(DateTimeOffset now) => now - SentAt > TokenLife;

    public Acknowledgement TryAcknowledge()
    {
        lock (_gate)
        {
            if (_acknowledged)
                return Acknowledgement.Repeated;
            if (_late)
                return Acknowledgement.Late;

            _acknowledged = true;
        }
        deadline.Dispose();
        return Acknowledgement.Accepted;
    }

    public void Answer(Outcome outcome)
    {
        OriginalMessageId = outcome switch
        {
            MessageSent sent => sent.MessageId,
            Thinking thinking => thinking.MessageId,
            MessageChanged changed => changed.MessageId,
            ChangeDeferred deferred => deferred.MessageId,
            _ => null,
        };
        Outcome = outcome;
        _answered.TrySetResult();
        if (outcome is not (Thinking or ChangeDeferred))
            Settle();
    }

    public void AddFollowUp(ulong messageId)
    {
        lock (_gate)
            _followUps.Add(messageId);
        Settle();
    }

    public void Settle() => _settled.TrySetResult();

    /// <summary>Called when the three seconds are over.</summary>
    public void GiveUp()
    {
        lock (_gate)
        {
            if (_acknowledged)
                return;
            _late = true;
        }
        Answer(new Unanswered());
    }
}
