using System.IO.Hashing;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace NexusBot.Storage.LiteDb.Files;

/// <summary>
/// Says that there is a hub in this folder, so that a data file that went missing is missed. Written after the first data file.
/// </summary>
internal sealed record Identity(Guid Hub, long CreatedAt, uint Check)
{
    public const string FileName = "identity.json";

    private const string NewFileName = FileName + ".new";
    private const int MaxLength = 4096;

    public static Identity Of(Guid hub, long createdAt) => new(hub, createdAt, CheckOf(hub, createdAt));

    /// <summary>Null when the folder holds no hub yet.</summary>
    public static Identity? Read(IStoreDisk disk)
    {
        if (!disk.Exists(FileName))
            return null;

        using var file = disk.Open(FileName);
        var content = new byte[MaxLength];
        return Parse(content.AsSpan(0, file.Read(content, 0))) ?? throw new DamageException($"{FileName} cannot be read.");
    }

    public void Write(IStoreDisk disk)
    {
        disk.Delete(NewFileName);
        using (var file = disk.Open(NewFileName))
        {
            file.Write(JsonSerializer.SerializeToUtf8Bytes(this, IdentityJson.Default.Identity), 0);
            file.Sync();
        }

        disk.Rename(NewFileName, FileName);
    }

    private static Identity? Parse(ReadOnlySpan<byte> content)
    {
        try
        {
            var identity = JsonSerializer.Deserialize(content, IdentityJson.Default.Identity);
            return identity?.Check == CheckOf(identity!.Hub, identity.CreatedAt) ? identity : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static uint CheckOf(Guid hub, long createdAt) => Crc32.HashToUInt32(Encoding.UTF8.GetBytes($"{hub:N}/{createdAt}"));
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true)]
[JsonSerializable(typeof(Identity))]
internal sealed partial class IdentityJson : JsonSerializerContext;
