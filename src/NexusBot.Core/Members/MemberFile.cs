namespace NexusBot.Core.Members;

/// <summary>A file that a member attached, as Discord describes it. What it says of itself is as true as anything that members send.</summary>
/// <param name="Address">Where its bytes lie, for a while.</param>
/// <param name="Bytes">How many they are said to be.</param>
/// <param name="ContentType">Like "image/png"; null when Discord does not say.</param>
/// <param name="Description">What the member wrote for those who do not see it.</param>
public sealed record MemberFile(string Name, string Address, long Bytes, string? ContentType = null, string? Description = null);
