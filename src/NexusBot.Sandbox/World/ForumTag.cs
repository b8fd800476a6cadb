namespace NexusBot.Sandbox.World;

/// <summary>A tag that posts of a forum may carry.</summary>
/// <param name="Id">Minted, or kept over edits.</param>
/// <param name="Name">At most 20 characters.</param>
/// <param name="Moderated">Only who manages threads may put it on a post.</param>
/// <param name="EmojiName">A character, or null.</param>
public sealed record ForumTag(ulong Id, string Name, bool Moderated = false, string? EmojiName = null);
