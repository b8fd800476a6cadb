namespace Discord;

public partial class SelectMenuBuilder
{
    public const int MaxPlaceholderLength = 100;
    public const int MaxValuesCount = 25;
    public const int MaxOptionCount = 25;

    public SelectMenuBuilder()
    {
    }

    public SelectMenuBuilder(
        string customId, List<SelectMenuOptionBuilder>? options = null, string? placeholder = null, int maxValues = 1,
        int minValues = 1, bool isDisabled = false, ComponentType type = ComponentType.SelectMenu,
        List<ChannelType>? channelTypes = null, List<SelectMenuDefaultValue>? defaultValues = null)
    {
        CustomId = customId;
        Options = options ?? [];
        Placeholder = placeholder;
        MinValues = minValues;
        MaxValues = maxValues;
        IsDisabled = isDisabled;
        Type = type;
        ChannelTypes = channelTypes ?? [];
        DefaultValues = defaultValues ?? [];
    }

    public string? CustomId
    {
        get;
        set => field = Limits.OneTo(ComponentBuilder.MaxCustomIdLength, value, nameof(CustomId));
    }

    public ComponentType Type
    {
        get;
        set => field = IsSelect(value) ? value : throw new ArgumentException("The type must be one of the select menus.", nameof(Type));
    } = ComponentType.SelectMenu;

    public string? Placeholder
    {
        get;
        set => field = Limits.OneTo(MaxPlaceholderLength, value, nameof(Placeholder));
    }

    public int MinValues
    {
        get;
        set
        {
            Limits.AtMost(value, MaxValuesCount, nameof(MinValues));
            field = value;
        }
    } = 1;

    public int MaxValues
    {
        get;
        set
        {
            Limits.AtMost(value, MaxValuesCount, nameof(MaxValues));
            field = value;
        }
    } = 1;

    public List<SelectMenuOptionBuilder> Options
    {
        get;
        set
        {
            ArgumentNullException.ThrowIfNull(value, nameof(Options));
            Limits.AtMost(value.Count, MaxOptionCount, nameof(Options));
            field = value;
        }
    } = [];

    public List<SelectMenuDefaultValue> DefaultValues
    {
        get;
        set
        {
            Limits.AtMost(value?.Count ?? 0, MaxValuesCount, nameof(DefaultValues));
            field = value ?? [];
        }
    } = [];

    public bool IsDisabled { get; set; }
    public List<ChannelType> ChannelTypes { get; set; } = [];

    public SelectMenuComponent Build() => new()
    {
        Type = Type,
        CustomId = CustomId!,
        Options = [.. Options.Select(option => option.Build())],
        Placeholder = Placeholder,
        MinValues = MinValues,
        MaxValues = MaxValues,
        IsDisabled = IsDisabled,
        ChannelTypes = ChannelTypes ?? [],
        DefaultValues = DefaultValues,
    };

    internal static bool IsSelect(ComponentType type) => type is ComponentType.SelectMenu or ComponentType.UserSelect
        or ComponentType.RoleSelect or ComponentType.MentionableSelect or ComponentType.ChannelSelect;
}
