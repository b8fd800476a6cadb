namespace Discord;

public class ApplicationCommandOptionChoiceProperties
{
    private const int MaxNameLength = 100;

    public string Name
    {
        get;
        set
        {
            ArgumentNullException.ThrowIfNull(value, nameof(Name));
            Limits.LengthBetween(value, 1, MaxNameLength, nameof(Name));
            field = value;
        }
    } = null!;

    public object? Value
    {
        get;
        set => field = value is null ? null : Limits.StringOrNumber(value, nameof(Value));
    }

    public IDictionary<string, string>? NameLocalizations { get; set; }
}
