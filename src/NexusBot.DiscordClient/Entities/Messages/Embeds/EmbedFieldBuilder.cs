namespace Discord;

public class EmbedFieldBuilder
{
    public const int MaxFieldNameLength = 256;
    public const int MaxFieldValueLength = 1024;

    public string Name
    {
        get;
        set => field = Checked(value, MaxFieldNameLength, nameof(Name));
    } = null!;

    public object Value
    {
        get;
        set => field = Checked(value?.ToString(), MaxFieldValueLength, nameof(Value));
    } = null!;

    public bool IsInline { get; set; }

    public EmbedFieldBuilder WithName(string name)
    {
        Name = name;
        return this;
    }

    public EmbedFieldBuilder WithValue(object value)
    {
        Value = value;
        return this;
    }

    public EmbedFieldBuilder WithIsInline(bool isInline)
    {
        IsInline = isInline;
        return this;
    }

    public EmbedField Build() => new(
        Checked(Name, MaxFieldNameLength, nameof(Name)),
        Checked((string?)Value, MaxFieldValueLength, nameof(Value)),
        IsInline);

    private static string Checked(string? text, int max, string name)
    {
        if (string.IsNullOrWhiteSpace(text))
            throw new ArgumentException($"A field's {name} must not be empty.", name);

        Limits.AtMost(text.Length, max, name);
        return text;
    }
}
