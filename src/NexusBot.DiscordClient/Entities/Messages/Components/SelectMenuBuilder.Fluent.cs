namespace Discord;

public partial class SelectMenuBuilder
{
    public SelectMenuBuilder WithCustomId(string customId)
    {
        CustomId = customId;
        return this;
    }

    public SelectMenuBuilder WithPlaceholder(string? placeholder)
    {
        Placeholder = placeholder;
        return this;
    }

    public SelectMenuBuilder WithMinValues(int minValues)
    {
        MinValues = minValues;
        return this;
    }

    public SelectMenuBuilder WithMaxValues(int maxValues)
    {
        MaxValues = maxValues;
        return this;
    }

    public SelectMenuBuilder WithOptions(List<SelectMenuOptionBuilder> options)
    {
        Options = options;
        return this;
    }

    public SelectMenuBuilder AddOption(SelectMenuOptionBuilder option)
    {
        if (Options.Count >= MaxOptionCount)
            throw new InvalidOperationException($"A menu has at most {MaxOptionCount} options.");

        Options.Add(option);
        return this;
    }

    public SelectMenuBuilder AddOption(
        string label, string value, string? description = null, IEmote? emote = null, bool? isDefault = null) =>
        AddOption(new SelectMenuOptionBuilder(label, value, description, emote, isDefault));

    public SelectMenuBuilder AddDefaultValue(ulong id, SelectDefaultValueType type) =>
        AddDefaultValue(new SelectMenuDefaultValue(id, type));

    public SelectMenuBuilder AddDefaultValue(SelectMenuDefaultValue value)
    {
        if (DefaultValues.Count >= MaxValuesCount)
            throw new InvalidOperationException($"A menu has at most {MaxValuesCount} default values.");

        DefaultValues.Add(value);
        return this;
    }

    public SelectMenuBuilder WithDefaultValues(params SelectMenuDefaultValue[] defaultValues)
    {
        DefaultValues = [.. defaultValues];
        return this;
    }

    public SelectMenuBuilder WithDisabled(bool isDisabled)
    {
        IsDisabled = isDisabled;
        return this;
    }

    public SelectMenuBuilder WithType(ComponentType type)
    {
        Type = type;
        return this;
    }

    public SelectMenuBuilder WithChannelTypes(List<ChannelType> channelTypes)
    {
        ChannelTypes = channelTypes;
        return this;
    }

    public SelectMenuBuilder WithChannelTypes(params ChannelType[] channelTypes) => WithChannelTypes(channelTypes.ToList());
}
