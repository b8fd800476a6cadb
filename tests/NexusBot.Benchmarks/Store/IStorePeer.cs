namespace NexusBot.Benchmarks.Store;

internal interface IStorePeer : IDisposable
{
    string Name { get; }

    /// <summary>Returns once it would survive a power cut.</summary>
    Task InsertAsync(Vote vote);
}

/// <summary>A document of the usual size.</summary>
internal sealed record Vote(Guid Id, long Guild, string Owner, Guid Learning, long At, string Text)
{
    public static Vote Random(Random random)
    {
        Span<byte> bytes = stackalloc byte[32];
        random.NextBytes(bytes);
        return new Vote(
            new Guid(bytes[..16]), random.Next(20), Convert.ToHexString(bytes[..16]), new Guid(bytes[16..]), random.NextInt64(), new string('x', 200));
    }
}
