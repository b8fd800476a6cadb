using System.Security.Cryptography;
using System.Text;

namespace NexusBot.Sandbox.Recording;

/// <summary>Keeps secrets out of recordings, yet lets equal ones be told from different ones.</summary>
internal static class Redaction
{
    public static string Mark(string secret) => "#" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)))[..10];

    /// <summary><c>Bot TOKEN</c> becomes <c>Bot #…</c>.</summary>
    public static string Authorization(string header)
    {
        var parts = header.Split(' ', 2, StringSplitOptions.RemoveEmptyEntries);
        return parts is [var scheme, var token] ? $"{scheme} {Mark(token)}" : Mark(header);
    }

    public static string GatewayToken(string token) =>
        (token.StartsWith("Bot ", StringComparison.OrdinalIgnoreCase) ? "BOT-PREFIX " : "") + Mark(token);
}
