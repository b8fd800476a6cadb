using System.Text.Json.Serialization;

namespace Discord.Wire;

/// <summary>Every kind of component in one shape, as they come mixed in one list; also what a modal sends back.</summary>
internal sealed class ComponentModel
{
    public ComponentType Type { get; set; }
    public string? CustomId { get; set; }
    public ComponentModel[]? Components { get; set; }

    /// <summary>What a label stands over.</summary>
    public ComponentModel? Component { get; set; }

    public int? Style { get; set; }
    public string? Label { get; set; }
    public EmojiModel? Emoji { get; set; }
    public string? Url { get; set; }

    [JsonNumberHandling(JsonNumberHandling.AllowReadingFromString | JsonNumberHandling.WriteAsString)]
    public ulong? SkuId { get; set; }

    public bool? Disabled { get; set; }
    public SelectOptionModel[]? Options { get; set; }
    public string? Placeholder { get; set; }
    public int? MinValues { get; set; }
    public int? MaxValues { get; set; }
    public ChannelType[]? ChannelTypes { get; set; }
    public SelectDefaultModel[]? DefaultValues { get; set; }
    public int? MinLength { get; set; }
    public int? MaxLength { get; set; }
    public bool? Required { get; set; }
    public string? Value { get; set; }
    public string[]? Values { get; set; }
}
