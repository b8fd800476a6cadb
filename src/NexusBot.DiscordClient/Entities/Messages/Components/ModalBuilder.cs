namespace Discord;

public class ModalBuilder
{
    public ModalBuilder()
    {
    }

    public ModalBuilder(string title, string customId, ModalComponentBuilder? components = null)
    {
        Title = title;
        CustomId = customId;
        Components = components ?? new ModalComponentBuilder();
    }

    public ModalComponentBuilder Components { get; set; } = new();
    public string? Title { get; set; }

    public string? CustomId
    {
        get;
        set => field = Limits.OneTo(ComponentBuilder.MaxCustomIdLength, value, nameof(CustomId));
    }

    public ModalBuilder WithTitle(string title)
    {
        Title = title;
        return this;
    }

    public ModalBuilder WithCustomId(string customId)
    {
        CustomId = customId;
        return this;
    }

    public ModalBuilder AddTextInput(TextInputBuilder component, int row = 0)
    {
        Components.WithTextInput(component, row);
        return this;
    }

    public ModalBuilder AddTextInput(
        string label, string customId, TextInputStyle style = TextInputStyle.Short, string placeholder = "",
        int? minLength = null, int? maxLength = null, bool? required = null, string? value = null) =>
        AddTextInput(new TextInputBuilder(label, customId, style, placeholder, minLength, maxLength, required, value));

    public Modal Build()
    {
        if (string.IsNullOrEmpty(CustomId))
            throw new ArgumentException("A modal needs a custom id.", nameof(CustomId));
        if (string.IsNullOrWhiteSpace(Title))
            throw new ArgumentException("A modal needs a title.", nameof(Title));
        if (Components.ActionRows.Exists(row => row.Children.Exists(child => child.Type != ComponentType.TextInput)))
            throw new ArgumentException("A modal takes text inputs only.", nameof(Components));

        return new Modal(Title, CustomId, Components.Build());
    }
}
