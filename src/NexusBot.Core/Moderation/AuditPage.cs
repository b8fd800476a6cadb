namespace NexusBot.Core.Moderation;

/// <summary>One page of the trail of changes, newest first.</summary>
/// <param name="Actor">Whose changes alone these are; null where they are everybody's.</param>
/// <param name="Number">Which page it is, from 1.</param>
/// <param name="Total">How many changes there are on all pages.</param>
public sealed record AuditPage(MemberId? Actor, IReadOnlyList<AuditEntry> Items, int Number, int Total)
{
    public const int Size = 10;

    public int Pages => PagesFor(Total);

    /// <summary>A page that is no more, or never was, becomes the nearest one.</summary>
    public static int Nearest(int page, int total) => Math.Clamp(page, 1, PagesFor(total));

    private static int PagesFor(int total) => Math.Max(1, (total + Size - 1) / Size);
}
