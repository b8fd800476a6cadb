namespace NexusBot.Core.Learnings.Import;

/// <summary>A line of text without its Markdown.</summary>
/// <param name="LeadLength">How much of its beginning was bold or italic.</param>
/// <param name="IsInnerLink">Whether all of it is a link to another place of the same document or repository.</param>
internal readonly record struct Phrase(string Text, int LeadLength = 0, bool IsInnerLink = false)
{
    public static Phrase Empty { get; } = new("");

    public string Lead => Text[..LeadLength];

    /// <summary>Whether it is emphasised from end to end, a colon aside.</summary>
    public bool IsAllLead => LeadLength > 0 && Text.AsSpan(LeadLength).Trim(" :").IsEmpty;
}
