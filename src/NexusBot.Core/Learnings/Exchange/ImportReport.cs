namespace NexusBot.Core.Learnings.Exchange;

/// <param name="Lines">What became of each item, in the order of the document.</param>
/// <param name="LostPictures">How many pictures were named, and not there or damaged. Their learnings came without them.</param>
/// <param name="IsUntold">Whether something came and no channel was told, since none is chosen.</param>
public sealed record ImportReport(IReadOnlyList<ImportLine> Lines, int LostPictures = 0, bool IsUntold = false)
{
    public int Count(ImportFate fate) => Lines.Count(line => line.Fate == fate);
}
