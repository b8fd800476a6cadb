using System.Globalization;

namespace NexusBot.Core;

/// <summary>
/// A rule said no. <paramref name="Code"/> is for the log; <paramref name="Message"/> is the sentence that tells the member
/// what to do next. Its arguments are values (ids, instants, text as typed), so that whoever shows it can give each of them
/// its own form: <see cref="FormattableString.ToString(IFormatProvider)"/> takes a custom formatter.
/// </summary>
/// <remarks>Two refusals are equal when their codes and arguments are.</remarks>
public sealed record Refusal(string Code, FormattableString Message)
{
    public bool Equals(Refusal? other) =>
        other is not null && Code == other.Code && Message.GetArguments().SequenceEqual(other.Message.GetArguments());

    public override int GetHashCode() => Code.GetHashCode(StringComparison.Ordinal);

    public override string ToString() => $"{Code}: {Message.ToString(CultureInfo.InvariantCulture)}";
}
