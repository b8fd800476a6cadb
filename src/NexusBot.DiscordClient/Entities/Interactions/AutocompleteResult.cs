namespace Discord;

public class AutocompleteResult
{
    private const int MaxNameLength = 100;

    public AutocompleteResult()
    {
    }

    public AutocompleteResult(string name, object value)
    {
        Name = name;
        Value = value;
    }

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

    public object Value
    {
        get;
        set => field = Limits.StringOrNumber(value, nameof(Value));
    } = null!;
}
