namespace ColdCall;

/// <summary>Why a destination must not be rung.</summary>
public enum DestinationRefusalReason
{
    /// <summary>An emergency number, however it is dressed up. No setting allows it.</summary>
    Emergency = 0,

    /// <summary>A short number or service code, such as directory assistance. No setting allows it.</summary>
    ShortNumber = 1,

    /// <summary>A beginning that is listed in <c>ColdCall:Guard:Deny</c>.</summary>
    Denied = 2,

    /// <summary>A country that is not listed in <c>ColdCall:Guard:Countries</c>.</summary>
    Country = 3,

    /// <summary>A calling code or range that nobody has: the number cannot exist.</summary>
    NotAssigned = 4,

    /// <summary>A premium-rate number.</summary>
    Premium = 5,

    /// <summary>A service number whose cost caller and holder share.</summary>
    SharedCost = 6,

    /// <summary>A personal number, which follows its holder at a cost that the caller bears.</summary>
    Personal = 7,

    /// <summary>A pager: nobody answers.</summary>
    Pager = 8,

    /// <summary>A corporate, access or government number that is priced apart from the country's ordinary ones.</summary>
    Corporate = 9,

    /// <summary>A satellite phone.</summary>
    Satellite = 10,

    /// <summary>An international network or service that belongs to no country.</summary>
    GlobalService = 11,
}
