using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace NexusBot.Sandbox.World;

/// <summary>Where files are served. As Discord's, an address is signed and good for a day: whoever wants a file for longer keeps it.</summary>
public sealed class FileAddresses(TimeProvider worldClock)
{
    private static readonly TimeSpan s_life = TimeSpan.FromHours(24);

    private readonly byte[] _key = RandomNumberGenerator.GetBytes(32);

    /// <summary>Known once the server listens.</summary>
    public Uri Base { get; internal set; } = new("http://127.0.0.1/");

    /// <summary>The address that stays, and serves nothing.</summary>
    public string Of(Attachment attachment) => $"{Base}{PathOf(attachment)}";

    /// <summary>The address that serves the file, for a day from now.</summary>
    public string Fresh(Attachment attachment)
    {
        var now = worldClock.GetUtcNow();
        var path = PathOf(attachment);
        var (expires, issued) = (Hex(now + s_life), Hex(now));
        return $"{Base}{path}?ex={expires}&is={issued}&hm={Sign(path, expires, issued)}&";
    }

    public bool IsGood(Attachment attachment, string expires, string issued, string signature) =>
        signature == Sign(PathOf(attachment), expires, issued)
        && long.TryParse(expires, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var end)
        && worldClock.GetUtcNow().ToUnixTimeSeconds() < end;

    private static string PathOf(Attachment attachment) => string.Create(
        CultureInfo.InvariantCulture, $"{attachment.Folder}/{attachment.ChannelId}/{attachment.Id}/{Uri.EscapeDataString(attachment.Filename)}");

    private static string Hex(DateTimeOffset moment) => moment.ToUnixTimeSeconds().ToString("x", CultureInfo.InvariantCulture);

    private string Sign(string path, string expires, string issued) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes($"{path} {expires} {issued}")));
}
