using System.Text.Json.Serialization;

namespace Discord.Wire;

/// <summary>A thread to open or the changes to one. Null is left out.</summary>
internal sealed class ThreadBody
{
    public string? Name { get; set; }
    public ThreadType? Type { get; set; }
    public int? AutoArchiveDuration { get; set; }
    public bool? Invitable { get; set; }
    public int? RateLimitPerUser { get; set; }
    public bool? Archived { get; set; }
    public bool? Locked { get; set; }

    [JsonNumberHandling(JsonNumberHandling.WriteAsString)]
    public ulong[]? AppliedTags { get; set; }

    /// <summary>A forum's post begins with it.</summary>
    public MessageBody? Message { get; set; }
}
