namespace Discord;

/// <summary>A value that may be left out altogether, which the wire keeps apart from null.</summary>
public readonly struct Optional<T>(T value)
{
    private readonly T _value = value;

    public static Optional<T> Unspecified => default;

    public bool IsSpecified { get; } = true;

    public T Value => IsSpecified ? _value : throw new InvalidOperationException("This property has no value set.");

    public T? GetValueOrDefault() => _value;

    public T GetValueOrDefault(T defaultValue) => IsSpecified ? _value : defaultValue;

    public override bool Equals(object? other) =>
        IsSpecified ? other is not null && other.Equals(_value) : other is null or Optional<T> { IsSpecified: false };

    public override int GetHashCode() => IsSpecified ? _value?.GetHashCode() ?? 0 : 0;

    public override string? ToString() => IsSpecified ? _value?.ToString() : null;

    public static implicit operator Optional<T>(T value) => new(value);

    public static explicit operator T(Optional<T> value) => value.Value;
}
