namespace Discord.Wire;

/// <summary>From built components to what goes out.</summary>
internal static class ComponentBodies
{
    public static ComponentModel[] From(IReadOnlyCollection<ActionRowComponent> rows) => [.. rows.Select(RowFrom)];

    private static ComponentModel RowFrom(ActionRowComponent row) => new()
    {
        Type = ComponentType.ActionRow,
        Components = [.. row.Components.Select(From)],
    };

    private static ComponentModel From(IMessageComponent component) => component switch
    {
        ButtonComponent button => FromButton(button),
        SelectMenuComponent menu => FromMenu(menu),
        TextInputComponent input => FromInput(input),
        _ => throw new ArgumentException($"A row takes no {component.Type}.", nameof(component)),
    };

    private static ComponentModel FromButton(ButtonComponent button) => new()
    {
        Type = ComponentType.Button,
        Style = (int)button.Style,
        Label = button.Label,
        Emoji = EmojiModel.From(button.Emote),
        CustomId = button.CustomId,
        Url = button.Url,
        SkuId = button.SkuId,
        Disabled = button.IsDisabled ? true : null,
    };

    private static ComponentModel FromMenu(SelectMenuComponent menu) => new()
    {
        Type = menu.Type,
        CustomId = menu.CustomId,
        Options = menu.Type == ComponentType.SelectMenu ? [.. menu.Options.Select(FromOption)] : null,
        Placeholder = menu.Placeholder,
        MinValues = menu.MinValues,
        MaxValues = menu.MaxValues,
        Disabled = menu.IsDisabled ? true : null,
        ChannelTypes = menu.ChannelTypes.Count == 0 ? null : [.. menu.ChannelTypes],
        DefaultValues = menu.DefaultValues.Count == 0 ? null : [.. menu.DefaultValues.Select(FromDefault)],
    };

    private static SelectOptionModel FromOption(SelectMenuOption option) => new()
    {
        Label = option.Label,
        Value = option.Value,
        Description = option.Description,
        Emoji = EmojiModel.From(option.Emote),
        Default = option.IsDefault,
    };

    private static SelectDefaultModel FromDefault(SelectMenuDefaultValue value) => new()
    {
        Id = value.Id,
        Type = value.Type switch
        {
            SelectDefaultValueType.User => "user",
            SelectDefaultValueType.Role => "role",
            _ => "channel",
        },
    };

    private static ComponentModel FromInput(TextInputComponent input) => new()
    {
        Type = ComponentType.TextInput,
        CustomId = input.CustomId,
        Style = (int)input.Style,
        Label = input.Label,
        Placeholder = string.IsNullOrEmpty(input.Placeholder) ? null : input.Placeholder,
        MinLength = input.MinLength,
        MaxLength = input.MaxLength,
        Required = input.Required,
        Value = input.Value,
    };
}
