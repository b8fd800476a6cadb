using NexusBot.Core.Learnings.Pictures;
using NexusBot.Core.Members;

namespace NexusBot.Core.Learnings;

/// <param name="Version">The version whose pictures the member saw.</param>
/// <param name="Kept">Those that stay, in the order in which they are to stand.</param>
/// <param name="Added">The files that come behind them.</param>
public sealed record ChangePictures(LearningId Id, int Version, IReadOnlyList<PictureId> Kept, IReadOnlyList<MemberFile> Added);
