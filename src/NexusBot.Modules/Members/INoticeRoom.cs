using NexusBot.Core.Members;

namespace NexusBot.Modules.Members;

/// <summary>Words the notices of one feature.</summary>
internal interface INoticeRoom
{
    /// <summary>What they are about, as a title says it: "your pairs".</summary>
    string Subject { get; }

    bool Has(NoticeKind kind);

    /// <summary>Null when there is nothing to say any more, or another one of the bundle says it too.</summary>
    Task<NoticeLine?> WordAsync(Notice notice, NoticeBundle bundle, CancellationToken cancellationToken);
}
