namespace Discord;

public class ModalComponentBuilder
{
    public const int MaxCustomIdLength = 100;
    public const int MaxActionRowCount = 5;

    public List<ActionRowBuilder> ActionRows
    {
        get;
        set
        {
            ArgumentNullException.ThrowIfNull(value, nameof(ActionRows));
            if (value.Count > MaxActionRowCount)
                throw new ArgumentException($"A modal has at most {MaxActionRowCount} rows.", nameof(ActionRows));

            field = value;
        }
    } = [];

    public ModalComponentBuilder WithTextInput(
        string label, string customId, TextInputStyle style = TextInputStyle.Short, string? placeholder = null,
        int? minLength = null, int? maxLength = null, int row = 0, bool? required = null, string? value = null) =>
        WithTextInput(new TextInputBuilder(label, customId, style, placeholder, minLength, maxLength, required, value), row);

    /// <summary>Each input has a row of its own: the one asked for, or the next free one.</summary>
    public ModalComponentBuilder WithTextInput(TextInputBuilder text, int row = 0)
    {
        if (row is < 0 or >= MaxActionRowCount)
            throw new ArgumentException($"A modal has rows 0 to {MaxActionRowCount - 1}.", nameof(row));

        var built = text.Build();
        for (var candidate = row; candidate < MaxActionRowCount; candidate++)
        {
            while (ActionRows.Count <= candidate)
                ActionRows.Add(new ActionRowBuilder());

            if (!ActionRows[candidate].CanTake(built))
                continue;

            ActionRows[candidate].AddComponent(built);
            return this;
        }

        throw new InvalidOperationException("There is no row left for this input.");
    }

    public ModalComponent Build() =>
        new([.. ActionRows.Where(row => row.Children.Count > 0).Select(row => row.Build())]);
}
