namespace Discord;

internal static class PermissionBits
{
    public static ulong AllOf<T>()
        where T : struct, Enum
    {
        var bits = 0UL;
        foreach (var value in Enum.GetValuesAsUnderlyingType<T>())
            bits |= (ulong)value;

        return bits;
    }

    public static List<T> Split<T>(ulong bits)
        where T : struct, Enum
    {
        var permissions = new List<T>();
        for (var bit = 0; bit < 64; bit++)
        {
            var single = bits & (1UL << bit);
            if (single != 0)
                permissions.Add((T)Enum.ToObject(typeof(T), single));
        }

        return permissions;
    }
}
