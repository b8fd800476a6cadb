namespace Discord;

public class TextInputBuilder
{
    public const int MaxPlaceholderLength = 100;
    public const int LargestMaxLength = 4000;

    public TextInputBuilder()
    {
    }

    public TextInputBuilder(
        string label, string customId, TextInputStyle style = TextInputStyle.Short, string? placeholder = null,
        int? minLength = null, int? maxLength = null, bool? required = null, string? value = null)
    {
        Label = label;
        CustomId = customId;
        Style = style;
        Placeholder = placeholder;
        MinLength = minLength;
        MaxLength = maxLength;
        Required = required;
        Value = value;
    }

    public string? CustomId
    {
        get;
        set => field = Limits.OneTo(ComponentBuilder.MaxCustomIdLength, value, nameof(CustomId));
    }

    public TextInputStyle Style { get; set; } = TextInputStyle.Short;
    public string? Label { get; set; }
    public bool? Required { get; set; }

    public string? Placeholder
    {
        get;
        set
        {
            Limits.AtMost(value?.Length ?? 0, MaxPlaceholderLength, nameof(Placeholder));
            field = value;
        }
    }

    public int? MinLength
    {
        get;
        set
        {
            if (value < 0 || value > (MaxLength ?? LargestMaxLength))
                throw new ArgumentOutOfRangeException(nameof(MinLength), "The least length must be between 0 and the greatest.");

            field = value;
        }
    }

    public int? MaxLength
    {
        get;
        set
        {
            if (value < (MinLength ?? 0) || value > LargestMaxLength)
                throw new ArgumentOutOfRangeException(
                    nameof(MaxLength), $"The greatest length must be between the least and {LargestMaxLength}.");

            field = value;
        }
    }

    public string? Value
    {
        get;
        set
        {
            if (value?.Length > (MaxLength ?? LargestMaxLength) || value?.Length < (MinLength ?? 0))
                throw new ArgumentOutOfRangeException(nameof(Value), "The value must be as long as the input asks for.");

            field = value;
        }
    }

    public TextInputBuilder WithLabel(string label)
    {
        Label = label;
        return this;
    }

    public TextInputBuilder WithStyle(TextInputStyle style)
    {
        Style = style;
        return this;
    }

    public TextInputBuilder WithCustomId(string customId)
    {
        CustomId = customId;
        return this;
    }

    public TextInputBuilder WithPlaceholder(string? placeholder)
    {
        Placeholder = placeholder;
        return this;
    }

    public TextInputBuilder WithValue(string? value)
    {
        Value = value;
        return this;
    }

    public TextInputBuilder WithMinLength(int minLength)
    {
        MinLength = minLength;
        return this;
    }

    public TextInputBuilder WithMaxLength(int maxLength)
    {
        MaxLength = maxLength;
        return this;
    }

    public TextInputBuilder WithRequired(bool required)
    {
        Required = required;
        return this;
    }

    public TextInputComponent Build()
    {
        if (string.IsNullOrEmpty(CustomId))
            throw new ArgumentException("A text input needs a custom id.", nameof(CustomId));
        if (string.IsNullOrWhiteSpace(Label))
            throw new ArgumentException("A text input needs a label.", nameof(Label));
        if (Style == TextInputStyle.Short && Value?.Contains('\n', StringComparison.Ordinal) is true)
            throw new ArgumentException("The value of a short input has one line.", nameof(Value));

        return new TextInputComponent
        {
            CustomId = CustomId,
            Label = Label,
            Style = Style,
            Placeholder = Placeholder,
            MinLength = MinLength,
            MaxLength = MaxLength,
            Required = Required,
            Value = Value,
        };
    }
}
