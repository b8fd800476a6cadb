using NexusBot.Core.Members;
using NodaTime;

namespace NexusBot.Core.Learnings;

/// <summary>A message on its way to become a learning. Nobody sees anything of it before whoever wrote it has agreed.</summary>
/// <param name="Saver">Who wants to keep it, and becomes the learning's author.</param>
/// <param name="OriginalAuthor">Who wrote the message.</param>
/// <param name="AskedIn">Where it was asked for.</param>
public sealed record MessageSaving(
    SavingId Id, GuildId Guild, MemberId Saver, MemberId OriginalAuthor, ChannelId AskedIn, MessageText Message, Instant At)
{
    public const string OutboxKind = "saving-question";
    public const int MaxOpen = 10;

    private static readonly Duration s_keptUnsent = Duration.FromDays(1);
    private static readonly Duration s_keptAsked = Duration.FromDays(7);

    /// <summary>The pictures at the message. Nothing of them is fetched before whoever wrote it has agreed, and their addresses are good for a day.</summary>
    public IReadOnlyList<MemberFile> Attached { get; init; } = [];

    /// <summary>What the saver made of the message; null while they have not sent the form.</summary>
    public LearningContent? Content { get; init; }

    public string? Solution { get; init; }

    /// <summary>When it is forgotten, if nothing comes of it.</summary>
    public Instant Expires => At + (Content is null ? s_keptUnsent : s_keptAsked);

    public bool IsOwn => Saver == OriginalAuthor;
}
