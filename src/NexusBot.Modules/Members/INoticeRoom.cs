using NexusBot.Core.Members;

namespace NexusBot.Modules.Members;

/// <summary>Words the notices of one feature.</summary>
internal interface INoticeRoom
{
    /// <summary>What they are about, as a title says it: "your pairs".</summary>
    string Subject { get; }

    bool Has(NoticeKind kind);

    /// <summary>Null when there is nothing to say any more.</summary>
    Task<NoticeLine?> WordAsync(Notice notice, CancellationToken cancellationToken);
}
