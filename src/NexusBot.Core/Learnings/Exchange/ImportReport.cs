namespace NexusBot.Core.Learnings.Exchange;

/// <param name="Lines">What became of each item, in the order of the document.</param>
/// <param name="LostPictures">How many pictures were named, and not there or damaged. Their learnings came without them.</param>
public sealed record ImportReport(IReadOnlyList<ImportLine> Lines, int LostPictures = 0)
{
    public int Count(ImportFate fate) => Lines.Count(line => line.Fate == fate);
}
