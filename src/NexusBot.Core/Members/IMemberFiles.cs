namespace NexusBot.Core.Members;

/// <summary>Brings files that members attached, from Discord's own servers and from nowhere else.</summary>
public interface IMemberFiles
{
    /// <summary>Why nobody would fetch it, from what it says of itself; null when it is worth trying.</summary>
    Refusal? Check(MemberFile file, int maxBytes);

    /// <summary>All of its bytes, or why they cannot be had. It never reads more than <paramref name="maxBytes"/>, whatever was declared.</summary>
    Task<Outcome<byte[]>> FetchAsync(MemberFile file, int maxBytes, CancellationToken cancellationToken);
}
